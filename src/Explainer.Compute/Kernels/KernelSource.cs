using System.Reflection;
using System.Text;
using Explainer.Core;

namespace Explainer.Compute.Kernels;

/// <summary>The kernels' source texts, which travel inside this assembly.</summary>
internal static class KernelSource
{
    private const string Prelude = "vectors.cl";

    private static readonly Lazy<ContentHash> AllHash = new(() => ContentHash.Of(Encoding.UTF8.GetBytes(string.Concat(Names().Select(
        Read)))));

    /// <summary>The hash of all kernels; changes when any of them does.</summary>
    public static ContentHash Hash => AllHash.Value;

    /// <summary>The file names, in ordinal order.</summary>
    public static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.EndsWith(".cl",
            StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A kernel file with the definitions of vectors and weights before it.</summary>
    public static string Compose(string kernel) => Read(Prelude) + Read(kernel + ".cl");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The kernel {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
