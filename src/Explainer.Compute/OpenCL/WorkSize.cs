namespace Explainer.Compute.OpenCL;

/// <summary>How many work-items run in how many groups; one or two dimensions.</summary>
internal readonly record struct WorkSize(int GlobalX, int LocalX, int GlobalY = 1, int LocalY = 1);
