"""One way of promising each; found by walking this folder. `zusage new frame NAME` begins one."""
