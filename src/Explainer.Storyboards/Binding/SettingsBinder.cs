using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;
using Explainer.Storyboards.Reading;
using Explainer.Storyboards.Values;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds what stands at the top of a storyboard: languages, frame size and rate.</summary>
internal static class SettingsBinder
{
    /// <summary>All keys at the top, with what each is for.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> Keys =
    [
        ("title", "Title of the film."),
        ("description", "Description for publishing."),
        ("author", "Author."),
        ("language", "Language of narration and labels; en by default."),
        ("languages", "All languages, the main one first; texts can then be maps from language to text."),
        ("video", "The frame: { size: 1920x1080, fps: 30 }."),
        ("theme", "blueprint, daylight, midnight, warm, or a map with base, colors, fonts and sizes."),
        ("data", "Named figures: name: { reference, unit, source, measure, format }."),
        ("defaults", "Default props of a component: Component: { prop: value }."),
        ("templates", "Reusable elements: name: { parameters: { name: default }, ... $name ... }."),
        ("include", "Other files with templates, defaults, data, elements or a theme."),
        ("elements", "What the film shows: id: { component: Name, ... }."),
        ("beats", "What happens, beat by beat."),
        ("thumbnail", "The beat whose key moment represents the film."),
        ("voice", "The voice: auto, or a map with engine, voice, rate, delay and padding. Without it there is no narration."),
        ("audio", "Loudness and music."),
        ("captions", "soft, burn or none, or a map with show and limits."),
        (TermBinder.Key, "Words that no line breaks, on screen or in captions, such as [KV cache]; a list or a map by language."),
        ("notes", "Style of the line that names sources: { show, size, color, opacity, at }."),
        (AllowBinder.Key, AllowBinder.Summary),
    ];

    /// <summary>Binds languages and chooses the one to compile for.</summary>
    public static void BindLanguage(Scope scope)
    {
        var root = scope.Source.Root;
        var main = Text(scope, root, "language");
        var languages = ImmutableArray.CreateBuilder<string>();
        if (root.Entry("languages") is { } entry)
        {
            foreach (var item in entry.Value is SequenceNode list ? list.Items : [entry.Value])
            {
                if (scope.Scalar(new MappingEntry(entry.Key, item)) is { } scalar && IsLanguage(scope, scalar) && !languages.Contains(scalar.Text))
                {
                    languages.Add(scalar.Text);
                }
            }
        }

        if (root.Entry("language") is { Value: ScalarNode { IsNull: false } written } && !IsLanguage(scope, written))
        {
            main = "";
        }

        main = main.Length > 0 ? main : languages.Count > 0 ? languages[0] : "en";
        if (languages.Count > 0 && !languages.Contains(main))
        {
            languages.Insert(0, main);
        }

        scope.Languages = languages.Count > 1 ? languages.ToImmutable() : [];
        scope.Language = main;
        if (scope.Options.Language is not { } wanted || wanted == main)
        {
            return;
        }

        if (scope.Languages.Contains(wanted))
        {
            scope.Language = wanted;
        }
        else
        {
            scope.Add(KeyRules.MissingTranslationStoryboard.With(wanted, Suggestion.Remedy(wanted, scope.Languages.Length > 0 ? scope.Languages : [main])).At(root["languages"]?.Span ?? root["language"]?.Span));
        }
    }

    /// <summary>Binds the frame's size in pixels and its rate.</summary>
    public static (PixelSize Size, FrameRate Rate) BindVideo(Scope scope)
    {
        var size = new PixelSize(1920, 1080);
        var rate = new FrameRate(30, 1);
        if (scope.Source.Root.Entry("video") is { } video && scope.Map(video) is { } map)
        {
            scope.CheckKeys(map, "video", "size", "fps");
            size = map.Entry("size") is { } written && scope.Scalar(written, "Write width x height in pixels, such as 1920x1080.") is { } scalar && Size(scope, scalar) is { } found ? found : size;
            if (map.Entry("fps") is { } fps && scope.Scalar(fps, $"Write a whole number from 1 to {SizeText.FastestRate}, or 30000/1001.") is { } speed)
            {
                if (SizeText.TryParseRate(speed.Text) is { } given)
                {
                    rate = given;
                }
                else
                {
                    var wording = NumberText.TryParse(speed.Text, out _, out _) ? ValueRules.OutOfRangeRate : ValueRules.NotANumberRate;
                    scope.Add(wording.With(speed.Text, SizeText.FastestRate).At(speed.Span));
                }
            }
        }

        return (scope.Options.Size ?? size, scope.Options.Rate ?? rate);
    }

    /// <summary>The text of a key at the top; empty when it has none.</summary>
    public static string Text(Scope scope, MappingNode map, string key) =>
        map.Entry(key) is { } entry && scope.Scalar(entry) is { } scalar ? scalar.Text : "";

    private static PixelSize? Size(Scope scope, ScalarNode scalar)
    {
        if (!SizeText.TryParse(scalar.Text, out var width, out var height))
        {
            var usual = scalar.Text.ToUpperInvariant() switch { "720P" => "1280x720", "1080P" => "1920x1080", "1440P" => "2560x1440", "4K" or "2160P" => "3840x2160", _ => null };
            scope.Add((usual is null ? ValueRules.BadSizeForm.With(scalar.Text) : ValueRules.BadSizeUsual.With(scalar.Text, usual)).At(scalar.Span));
            return null;
        }

        if (width > SizeText.Greatest || height > SizeText.Greatest)
        {
            scope.Add(ValueRules.TooLargeFrame.With(width, height, SizeText.Greatest).At(scalar.Span));
            return null;
        }

        if (width < SizeText.Least || height < SizeText.Least)
        {
            scope.Add(ValueRules.BadSizeSmall.With(width, height, SizeText.Least).At(scalar.Span));
            return null;
        }

        if (width % 2 != 0 || height % 2 != 0)
        {
            scope.Add(ValueRules.OddSize.With(width, height, width + (width % 2), height + (height % 2)).At(scalar.Span));
            return null;
        }

        return new PixelSize((int)width, (int)height);
    }

    private static bool IsLanguage(Scope scope, ScalarNode scalar)
    {
        // Two or three letters for the language (BCP 47, 2.2.1), then parts of up to eight letters and digits.
        var parts = scalar.Text.Split('-');
        var ok = scalar.Text.Length <= 16 && parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        if (!ok)
        {
            scope.Add(NameRules.BadIdLanguage.With(scalar.Text).At(scalar.Span));
        }

        return ok;
    }
}
