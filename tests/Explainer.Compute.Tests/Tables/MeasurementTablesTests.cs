using Explainer.Compute.Results;
using Explainer.Compute.Tables;

namespace Explainer.Compute.Tests.Tables;

public sealed class MeasurementTablesTests
{
    [Fact]
    public void Every_row_is_as_long_as_the_headings() => Assert.All(
        MeasurementTables.Of(Samples.Ideal), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));

    [Fact]
    public void The_first_table_says_what_was_measured_what_it_is_and_what_is_left_out()
    {
        var table = MeasurementTables.Of(Samples.Ideal)[0];
        Assert.Contains(Samples.Ideal.SourceNote, table.Title, StringComparison.Ordinal);
        Assert.Contains(table.Notes, n => n.Contains(Measurement.Nature, StringComparison.Ordinal) && n.Contains("Left out",
            StringComparison.Ordinal));
        var decode = table.Rows.Single(r => r[0] == "decode, fp32 weights");
        Assert.Equal("100.0 %", decode[2]);
        Assert.Equal("2.5 %", decode[4]);
    }

    [Fact]
    public void The_sweep_shows_both_crossovers()
    {
        var sweep = MeasurementTables.Of(Samples.Ideal).Single(t => t.Title == "batched decode, fp32 weights");
        Assert.Equal(Samples.Settings.Batches.Length, sweep.Rows.Length);
        Assert.Contains("measured at 40.0 tokens, predicted at 40.0 tokens", sweep.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_was_tried_there_is_no_table_of_it() => Assert.DoesNotContain(
        MeasurementTables.Of(Samples.Ideal with { Capabilities = [] }), t => t.Title == "beyond fp32");

    [Fact]
    public void What_a_device_cannot_do_is_said_with_the_reason()
    {
        var table = MeasurementTables.Of(Samples.Ideal).Single(t => t.Title == "beyond fp32");
        Assert.Contains(table.Rows, r => r is ["int8-weights", "no", "a reason"]);
    }
}
