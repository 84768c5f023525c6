"""The commands of ``quiz``, loaded one by one; a module that holds a single command names it ``command``."""
