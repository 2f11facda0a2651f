using System.Text.RegularExpressions;
using Explainer.Compute.Kernels;

namespace Explainer.Compute.Tests.Kernels;

public sealed class KernelSourceTests
{
    [Fact]
    public void Every_kernel_file_travels_inside_the_assembly()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "kernels"),
            "*.cl").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(files, KernelSource.Names());
    }

    [Fact]
    public void Every_kernel_has_a_twin_of_its_name()
    {
        var twins = typeof(KernelSource).Assembly.GetTypes().Where(t => t.Namespace == "Explainer.Compute.Twins").Select(t =>
            t.Name).ToHashSet();
        foreach (var name in KernelSource.Names().Where(n => n != "vectors.cl"))
        {
            var twin = string.Concat(Path.GetFileNameWithoutExtension(name).Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
            Assert.Contains(twin, twins);
        }
    }

    [Fact]
    public void A_kernel_file_holds_a_kernel_of_its_name() => Assert.All(
        KernelSource.Names().Where(n => n != "vectors.cl").Select(Path.GetFileNameWithoutExtension),
        name => Assert.Matches(new Regex($@"__kernel[^;{{]* void {name}\("), KernelSource.Compose(name!)));
}
