using Explainer.Video.Loudness;

namespace Explainer.Video.Tests.Sound;

public class TruePeakFilterTests
{
    [Theory]
    [InlineData(4096, 0.9f)]
    [InlineData(4096, 0.3f)]
    [InlineData(257, 0.5f)]
    [InlineData(7, 0.7f)]
    [InlineData(1, 0.4f)]
    public void What_is_not_looked_at_is_below_the_floor(int block, float floor)
    {
        var random = new Random(20261127);
        var levels = Enumerable.Range(0, 128).Select(_ => (float)(random.NextDouble() * random.NextDouble())).ToArray();
        var (every, some) = (new TruePeakFilter(), new TruePeakFilter());
        var skipped = 0;
        for (var at = 0; at < 60_000; at += block)
        {
            // Loud and soft in turns, and tones near half the rate, which are highest between their samples.
            var samples = new float[block];
            for (var i = 0; i < block; i++)
            {
                samples[i] = levels[(at + i) / 512] * (random.Next(4) == 0 ? (float)((random.NextDouble() * 2) - 1) : (i / 2 % 2 == 0 ? 1 : -1));
            }

            var (exact, floored) = (new float[block], new float[block]);
            every.Raise(samples, exact, floor: -1);
            some.Raise(samples, floored, floor);
            Assert.All(exact.Zip(floored), pair => Assert.Equal(Math.Max(pair.First, floor), Math.Max(pair.Second, floor)));
            skipped += exact.Zip(floored).Count(pair => pair.First != pair.Second);
        }

        Assert.NotEqual(0, skipped);
    }
}
