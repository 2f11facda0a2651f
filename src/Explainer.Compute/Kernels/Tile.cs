using System.Globalization;

namespace Explainer.Compute.Kernels;

/// <summary>
/// How a kernel is cut to a device; its text is both the compiler's options and the name under which a search's winner is kept.
/// </summary>
internal abstract record Tile
{
    /// <summary>The file (without .cl) and function of the kernel.</summary>
    public abstract string Kernel { get; }

    /// <summary>The definitions for the compiler, without the weight format.</summary>
    public abstract string Options { get; }

    /// <summary>The tile as it is recorded.</summary>
    public string Label => $"{Kernel} {Options}";

    protected static string Define(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
