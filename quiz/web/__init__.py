"""The pages: one folder a feature, each with its blueprint, views and forms."""
