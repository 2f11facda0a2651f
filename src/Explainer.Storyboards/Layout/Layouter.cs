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
        var budget = new PlacementBudget(ReadingLimits.FollowerWork);
        var places = new PlacementSolver(storyboard, schedule, elements.Builders, budget, mistakes);
        places.Solve();
        var end = storyboard.Rate.TimeOf(new FrameIndex(schedule.FrameCount)).Value;
        var camera = new CameraBuilder(storyboard.Look, elements.Builders, places.BehindCamera, end, budget, mistakes).Build(schedule.CameraMoves);
        var look = storyboard.Look with { Camera = camera };
        places.SolveBehind(look);
        SwarmPlanner.Plan(look, storyboard, schedule, elements.Builders, mistakes);
        PenPlanner.Plan(look, storyboard, schedule, elements.Builders, mistakes);
        MorphPlanner.Plan(look, storyboard.Elements, schedule, elements.Builders, mistakes);
        var light = LightBuilder.Build(look, schedule.LightMoves, elements.Builders, budget, mistakes);
        OffFrameCheck.Check(storyboard, elements.Builders, new CameraView(camera, schedule.CameraMoves), schedule.Allowances, end, mistakes);

        foreach (var builder in elements.Builders.Values)
        {
            builder.Seal();
        }

        return new PlacedStoryboard(roots, camera, light);
    }
}
