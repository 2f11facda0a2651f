namespace Explainer.Compute.Tests.Results;

public sealed class RowTests
{
    [Fact]
    public void The_batch_sweep_is_a_row_that_ascends_and_agrees_with_the_figures()
    {
        var row = Samples.Ideal.Rows["batch.tokens_per_second"];
        Assert.Equal(1, row.Points[0].X);
        Assert.Equal(row.Points.OrderBy(p => p.X), row.Points);
        Assert.Equal(Samples.Ideal.Figures["decode.tokens_per_second"].Value, row.Points[0].Y, 6);
        Assert.Equal(Samples.Ideal.Figures["decode.batch_gain"].Value, row.Points.Max(p => p.Y) / row.Points[0].Y, 6);
        Assert.Contains("batch.fp16.tokens_per_second", Samples.Ideal.Rows.Keys);
    }

    [Fact]
    public void What_was_measured_once_only_is_no_row()
    {
        var measurement = Samples.Ideal with { Series = [.. Samples.Ideal.Series.Where(s => s.Key.Tokens <= 1 && s.Key.Positions == 0)] };
        Assert.Empty(measurement.Rows);
    }
}
