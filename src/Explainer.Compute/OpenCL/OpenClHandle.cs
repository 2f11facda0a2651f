using System.Runtime.InteropServices;

namespace Explainer.Compute.OpenCL;

/// <summary>An OpenCL object that is released exactly once, also when an exception passes.</summary>
internal abstract class OpenClHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;
}
