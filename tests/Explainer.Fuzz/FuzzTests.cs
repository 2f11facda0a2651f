using System.Globalization;
using Explainer.Fuzz.Running;

namespace Explainer.Fuzz;

/// <summary>
/// Some hundred damaged inputs in each test run, always the same. <c>dotnet run -c Release --project tests/Explainer.Fuzz -- run --seconds 3600</c>
/// tries others for an hour; EXPLAINER_FUZZ_INPUTS lets the test try more.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualInputs = 500;

    [Fact]
    public void Damaged_inputs_end_in_a_film_or_in_diagnostics_with_a_place()
    {
        var inputs = int.TryParse(Environment.GetEnvironmentVariable("EXPLAINER_FUZZ_INPUTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : UsualInputs;
        using var output = new StringWriter();
        var report = new FuzzRun(new FuzzOptions { Inputs = inputs, Seed = 20261126 }, output).Run();
        Assert.True(report.IsClean, report.ToString());
        Assert.Equal(inputs, report.Tried);
        Assert.True(report.Kept > inputs / 20, $"Only {report.Kept} inputs showed anything new.");
    }
}
