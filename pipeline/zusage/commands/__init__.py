"""What the command line does beside the main job: explain, doctor, scaffolds, coverage; one module each."""
