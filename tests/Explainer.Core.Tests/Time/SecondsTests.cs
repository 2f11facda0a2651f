using Explainer.Core.Time;

namespace Explainer.Core.Tests.Time;

public class SecondsTests
{
    [Theory]
    [InlineData(0, "0:00.0")]
    [InlineData(2.87, "0:02.9")]
    [InlineData(10.3333, "0:10.3")]
    [InlineData(59.96, "1:00.0")]
    [InlineData(3605, "1:00:05.0")]
    [InlineData(-1, "0:00.0")]
    public void A_clock_shows_tenths_rounded_to_the_nearest(double seconds, string clock) => Assert.Equal(clock, new Seconds(seconds).ToClock());
}
