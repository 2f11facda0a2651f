using Explainer.Core.Time;
using Explainer.Storyboards.Binding;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Scheduling;

namespace Explainer.Storyboards.Layout;

/// <summary>Finds where everything is.</summary>
internal static class Layouter
{
    /// <summary>Measures and places the elements, then turns camera and light to them.</summary>
    /// <param name="storyboard">The storyboard, bound.</param>
    /// <param name="schedule">When what happens.</param>
    /// <param name="mistakes">Takes what does not fit together in space.</param>
    public static PlacedStoryboard Run(BoundStoryboard storyboard, Schedule schedule, MistakeList mistakes)
    {
        (storyboard, schedule) = CircleCheck.Run(storyboard, schedule, mistakes);
        var elements = new ElementLayouter(storyboard, schedule, mistakes);
        var roots = elements.Run();
        new PlacementSolver(storyboard, schedule, elements.Builders, mistakes).Solve();
        SwarmPlanner.Plan(storyboard, schedule, elements.Builders, mistakes);
        PenPlanner.Plan(storyboard, schedule, elements.Builders, mistakes);
        var end = storyboard.Rate.TimeOf(new FrameIndex(schedule.FrameCount)).Value;
        var (zoom, focus, roll) = new CameraBuilder(storyboard.Look, elements.Builders, end, mistakes).Build(schedule.CameraMoves);
        var light = LightBuilder.Build(storyboard.Look, schedule.LightMoves, elements.Builders);
        OffFrameCheck.Check(storyboard, elements.Builders, new CameraView(storyboard.Look.Frame, zoom, focus, roll, schedule.CameraMoves), schedule.Allowances, end, mistakes);

        foreach (var builder in elements.Builders.Values)
        {
            builder.Seal();
        }

        return new PlacedStoryboard(roots, zoom, focus, roll, light);
    }
}
