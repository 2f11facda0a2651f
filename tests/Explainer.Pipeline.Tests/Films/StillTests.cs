using System.Collections.Immutable;
using Explainer.Core.Time;
using Explainer.Pipeline.Stills;
using Explainer.Raster.Drawing;
using Explainer.Scenes.Composition;

namespace Explainer.Pipeline.Tests.Films;

public sealed class StillTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    [Fact]
    public void A_still_shows_exactly_the_pixels_that_the_film_s_frame_is_encoded_from()
    {
        var timeline = films.Compile(FilmFixture.PrefillVsDecode);
        var worker = new FrameRasterizer(timeline.DesignSize, 320.0 / timeline.DesignSize.Width, new RasterCache());
        var last = new FrameIndex(0);
        foreach (var frame in ImmutableArray.Create(20, 100, 315, 316, 560, 700, 1190, 1330, 1500, 1720, 1790))
        {
            // The film's worker gets to a frame through all frames before it; the still goes there at once.
            for (var f = Math.Max(last.Value, frame - 12); f <= frame; f++)
            {
                worker.Draw(Composer.Compose(timeline, new FrameIndex(f)));
            }

            last = new FrameIndex(frame);
            var still = new FramePainter(timeline, new(320, 180));
            still.Draw(last, CancellationToken.None);
            Assert.True(worker.Pixels.Span.SequenceEqual(still.Pixels.Span), $"frame {frame} differs");
        }
    }
}
