using Explainer.Core.Easing;

namespace Explainer.Core.Tests.Easing;

public class NamedEasingTests
{
    // Reference values at a quarter, from the formulas on easings.net worked out by hand to ten digits.
    [Theory]
    [InlineData("linear", 0.25, 0.25)]
    [InlineData("in-sine", 0.25, 0.0761204675)]
    [InlineData("out-sine", 0.25, 0.3826834324)]
    [InlineData("in-out-sine", 0.25, 0.1464466094)]
    [InlineData("in-quad", 0.25, 0.0625)]
    [InlineData("out-quad", 0.25, 0.4375)]
    [InlineData("in-out-quad", 0.25, 0.125)]
    [InlineData("in-cubic", 0.25, 0.015625)]
    [InlineData("out-cubic", 0.25, 0.578125)]
    [InlineData("in-out-cubic", 0.25, 0.0625)]
    [InlineData("in-quart", 0.25, 0.00390625)]
    [InlineData("out-quart", 0.25, 0.68359375)]
    [InlineData("in-out-quart", 0.25, 0.03125)]
    [InlineData("in-quint", 0.25, 0.0009765625)]
    [InlineData("out-quint", 0.25, 0.7626953125)]
    [InlineData("in-out-quint", 0.25, 0.015625)]
    [InlineData("in-expo", 0.25, 0.0055242717)]
    [InlineData("out-expo", 0.25, 0.8232233047)]
    [InlineData("in-out-expo", 0.25, 0.015625)]
    [InlineData("in-circ", 0.25, 0.0317541634)]
    [InlineData("out-circ", 0.25, 0.6614378278)]
    [InlineData("in-out-circ", 0.25, 0.0669872981)]
    [InlineData("in-back", 0.25, -0.0641365625)]
    [InlineData("out-back", 0.25, 0.8174096875)]
    [InlineData("out-bounce", 0.25, 0.47265625)]
    [InlineData("in-bounce", 0.25, 0.02734375)]
    [InlineData("out-elastic", 0.15, 1.3535533906)]
    public void Named_curves_have_their_reference_values(string name, double t, double expected) =>
        Assert.Equal(expected, NamedEasing.All[name].Evaluate(t, 1), 1e-9);

    [Fact]
    public void Every_easing_starts_at_0_and_ends_at_1()
    {
        var all = NamedEasing.All.Values.Concat([new CubicBezier(0.3, -0.5, 0.2, 1.6), new Steps(4), new Spring(), new Spring(10, 0)]);
        foreach (var easing in all)
        {
            Assert.Equal(0, easing.Evaluate(0, 1.5));
            Assert.Equal(1, easing.Evaluate(1, 1.5));
            Assert.Equal(0, easing.Evaluate(-1, 1.5));
            Assert.Equal(1, easing.Evaluate(2, 1.5));
        }
    }

    [Fact]
    public void Curves_are_continuous()
    {
        foreach (var easing in NamedEasing.All.Values)
        {
            for (var i = 0; i < 2000; i++)
            {
                var step = easing.Evaluate((i + 1) / 2000.0, 1) - easing.Evaluate(i / 2000.0, 1);
                Assert.True(Math.Abs(step) < 0.04, $"{easing} jumps by {step} at {i / 2000.0}");
            }
        }
    }

    [Fact]
    public void Outward_curves_mirror_inward_ones()
    {
        foreach (var name in NamedEasing.All.Keys.Where(n => n.StartsWith("in-", StringComparison.Ordinal) && !n.StartsWith("in-out", StringComparison.Ordinal)))
        {
            for (var t = 0.05; t < 1; t += 0.05)
            {
                Assert.Equal(
                    1 - NamedEasing.All[name].Evaluate(1 - t, 1), NamedEasing.All["out-" + name[3..]].Evaluate(t, 1), 12);
            }
        }
    }

    [Fact]
    public void A_bezier_solves_its_curve()
    {
        // The curve's own parameter s gives time and progress; asking for that time must give that progress.
        var random = new Random(7);
        for (var n = 0; n < 500; n++)
        {
            double x1 = random.NextDouble(), y1 = (random.NextDouble() * 3) - 1, x2 = random.NextDouble(), y2 = (random.NextDouble() * 3) - 1;
            var s = 0.02 + (random.NextDouble() * 0.96);
            var time = Part(x1, x2, s);
            var expected = Part(y1, y2, s);
            Assert.Equal(expected, new CubicBezier(x1, y1, x2, y2).Evaluate(time, 1), 4);
        }

        static double Part(double a, double b, double s) =>
            (3 * (1 - s) * (1 - s) * s * a) + (3 * (1 - s) * s * s * b) + (s * s * s);
    }

    [Fact]
    public void Steps_land_at_the_ends_of_their_shares()
    {
        var stair = new Steps(4);
        Assert.Equal(0, stair.Evaluate(0.2499, 1));
        Assert.Equal(0.25, stair.Evaluate(0.25, 1));
        Assert.Equal(0.75, stair.Evaluate(0.999, 1));
    }

    [Fact]
    public void Anticipation_goes_back_first_and_arrives_without_a_jump()
    {
        var ease = NamedEasing.All["anticipate"];
        Assert.True(ease.Evaluate(0.2, 1) < -0.02);
        Assert.Equal(0.5, ease.Evaluate(0.5, 1), 9);
        Assert.Equal(1, ease.Evaluate(1, 1));
        for (var t = 0.0; t < 1; t += 0.001)
        {
            Assert.InRange(Math.Abs(ease.Evaluate(t + 0.001, 1) - ease.Evaluate(t, 1)), 0, 0.01);
        }
    }
}
