using Explainer.Core.Easing;
using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Verbs;

/// <summary>Turns the camera.</summary>
internal static class CameraVerb
{
    private const double UsualZoom = 1.25;

    /// <summary>How much larger things are seen.</summary>
    public static readonly NumberProp Zoom = new("zoom", "Magnification.", 1, 0.1, 20);

    /// <summary>How far it is turned on its axis.</summary>
    public static readonly NumberProp Roll = new("roll", "Clockwise rotation of the picture.", 0, -360, 360, "degrees");

    private static readonly PointProp To = new("to", "The point of the frame, or of that element, to look at.");
    private static readonly FlagProp Follow = new("follow", "Whether to keep following that element.", false);

    public static readonly GenericVerb Definition = new(
        "camera", "Looks at an element, or at the whole `frame` again.", new(1), NamedEasing.InOutCubic, [Zoom, To, Follow, Roll],
        call => call.TurnCamera(
            call[Zoom]?.Number ?? (call.Target is null && call.To is null ? 1 : UsualZoom), call.To, call[Follow] is { Flag: true }, call[Roll]?.Number ?? 0),
        "{ at: 2s, camera: gauge, zoom: 1.4, over: 1.2s }")
    {
        Whole = "frame",
        To = To,
    };
}
