using Explainer.Core;
using Explainer.Display;
using Explainer.Display.Commands;

namespace Explainer.Pipeline.Clips;

/// <summary>Estimates from two display lists how much of the picture differs, without drawing either.</summary>
internal static class ChangedArea
{
    /// <summary>
    /// The area in list px of the commands that are in one list only: at most the frame, 0 exactly when the lists are equal sets. It is
    /// too large where commands overlap and blind to a changed order; both are rare and harmless to an estimate.
    /// </summary>
    public static long Between(DisplayList before, DisplayList after)
    {
        var old = new Dictionary<ulong, double>();
        Collect(before.Commands.AsSpan(), 0, old);
        var changed = 0.0;
        var fresh = new Dictionary<ulong, double>();
        Collect(after.Commands.AsSpan(), 0, fresh);
        foreach (var (key, area) in fresh)
        {
            changed += old.Remove(key) ? 0 : area;
        }

        changed += old.Values.Sum();
        return (long)Math.Min(changed, before.Size.Area);
    }

    private static void Collect(ReadOnlySpan<DisplayCommand> commands, ulong parent, Dictionary<ulong, double> areas)
    {
        foreach (var command in commands)
        {
            if (command is LayerCommand layer)
            {
                Collect(layer.Children.AsSpan(), Fingerprint.Mix(parent, layer.HeaderFingerprint), areas);
                continue;
            }

            // Bounds reach over the frame where glows do; the sum is capped by the frame anyway.
            areas[Fingerprint.Mix(parent, command.Fingerprint)] = Rounding.HalfUp(command.Bounds.Width) * (double)Rounding.HalfUp(command.Bounds.Height);
        }
    }
}
