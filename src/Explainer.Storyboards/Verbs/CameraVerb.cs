using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Turns the camera.</summary>
internal static class CameraVerb
{
    private const double UsualZoom = 1.25;

    /// <summary>How much larger things are seen.</summary>
    public static readonly NumberProp Zoom = new("zoom", "How much larger things are seen.", 1, 0.1, 20);

    public static readonly GenericVerb Definition = new(
        "camera", "Looks at an element, or at the whole `frame` again.", new(1), NamedEasing.InOutCubic, [Zoom],
        call => call.TurnCamera(call[Zoom]?.Number ?? (call.Target is null ? 1 : UsualZoom)), "{ at: 2s, camera: gauge, zoom: 1.4, over: 1.2s }")
    {
        TakesFrame = true,
    };
}
