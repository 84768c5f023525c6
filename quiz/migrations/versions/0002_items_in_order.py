"""An index for the next new items of a deck: without it every question page sorted the whole deck."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_items_deck_id_position"), "items", ["deck_id", "position"])


def downgrade() -> None:
    op.drop_index(op.f("ix_items_deck_id_position"), table_name="items")
