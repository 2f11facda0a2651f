using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Sound files that a storyboard names, looked for from the folder of the file that names them.</summary>
internal static class SoundFile
{
    /// <summary>The full path; null after a diagnostic.</summary>
    public static string? Find(Scope scope, ScalarNode path)
    {
        var folder = Path.GetDirectoryName(path.Span.Source.Path) ?? "";
        var file = scope.Source.Gate.Look(Path.Combine(folder, path.Text));
        if (file.Answer == GateAnswer.Open)
        {
            return file.Path;
        }

        if (NamedFile.Outside(file, path.Text) is { } outside)
        {
            scope.Add(outside.At(path.Span));
            return null;
        }

        var obstacle = file.Obstacle!;
        scope.Add((Path.Exists(file.Path) ? SoundRules.MissingSoundNoFile.With(path.Text, obstacle) : SoundRules.MissingSoundNowhere.With(path.Text, obstacle)).At(path.Span));
        return null;
    }
}
