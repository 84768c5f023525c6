"""A unit test needs no network: opening a socket is a failure."""

import pytest


@pytest.fixture(autouse=True)
def _no_network(socket_disabled: None) -> None:
    """Turn sockets off for every test below this folder."""
