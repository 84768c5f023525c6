"""The commands of ``quiz``, one module each; every module names its command ``command``."""
