using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Files;
using Explainer.Core.Time;
using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Model;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds who speaks and how.</summary>
internal sealed class VoiceBinder(Scope scope, ValueBinder values, TextBinder texts)
{
    public static readonly ChoiceProp Engine = new(
        "engine",
        $"Who speaks: {string.Join(", ", VoiceEngine.All.SkipLast(1).Select(e => e.Summary))}, or {VoiceEngine.All[^1].Summary}.",
        [.. VoiceEngine.All.Select(e => e.Name)]);

    private static readonly string[] WordTimesExtensions = [".vtt", ".json"];
    private static readonly TextProp Voice = new("voice", "A voice of the engine, such as en-gb; the language's default if omitted. Can be a map by language, as can the whole voice.");
    private static readonly NumberProp Rate = new("rate", "Speed, as a factor of the voice's normal one.", 1, 0.25, 4) { Animatable = false };
    private static readonly NumberProp Delay = new("delay", "Delay before the narration of each beat.", 0, 0, 10, "s") { Animatable = false };
    private static readonly NumberProp Padding = new("padding", "Silence after the narration of a beat without a set length; a beat's own padding takes precedence.", 0.5, 0, 60, "s") { Animatable = false };

    /// <summary>What <c>voice</c> may hold besides <see cref="OtherKeys"/>.</summary>
    public static readonly ImmutableArray<PropDefinition> Definitions = [Engine, Voice, Rate, Delay, Padding];

    /// <summary>The keys with values of their own kind.</summary>
    public static readonly ImmutableArray<(string Name, string Summary)> OtherKeys =
    [
        ("command", "With engine command: the program and its arguments as a list. {text} {out} {words} {language} {voice} {rate} are filled in; without {text} it gets the text on standard input, without {out} the WAV is read from its standard output; it can write word times to {words} (VTT, or JSON like Whisper's). Needs --allow-commands."),
        ("files", "With engine recorded: beat: file (WAV, FLAC, MP3, Opus). A .vtt or .json with the same name gives the word times."),
        ("align", "With engine recorded: a Whisper model (ggml-*.bin) that finds the words; without it, loudness does."),
        ("model", "With engine piper or kokoro: the .onnx file, with its files beside it; `explainer voices` lists and checks them."),
        ("say", "How words are said, as in { KV: kay vee }; captions keep the written words."),
    ];

    private MappingNode? written;

    /// <summary>Silence behind narrations, in seconds.</summary>
    public double UsualPadding { get; private set; } = Padding.Default.Number;

    /// <summary>The voice; null for a silent film.</summary>
    public VoiceSettings? Bind()
    {
        if (scope.Source.Root.Entry("voice") is not { } entry || entry.Value is ScalarNode { IsNull: true } or ScalarNode { Text: "none" })
        {
            return null;
        }

        // Each language may have a voice of its own.
        if (entry.Value is MappingNode several && texts.Choose("voice", several) is (var chosen, true))
        {
            return chosen is null ? null : Bind(new MappingEntry(entry.Key, chosen));
        }

        return Bind(entry);
    }

    private VoiceSettings? Bind(MappingEntry entry)
    {
        // "voice: espeak" is short for a map with that engine.
        if (entry.Value is ScalarNode wrong && !Engine.Choices.Contains(wrong.Text))
        {
            scope.Add(ValueRules.OutOfRangeEngine.With(wrong.Text, Suggestion.Remedy(wrong.Text, Engine.Choices)).At(wrong.Span));
            return null;
        }

        if (entry.Value is ScalarNode)
        {
            return values.Bind(Engine, entry, []) is { } name ? Complete(name.Text, null, entry) : null;
        }

        if (scope.Map(entry) is not { } map)
        {
            return null;
        }

        written = map;
        var settings = SettingsMap.Bind(scope, values, map, "voice", Definitions, [.. OtherKeys.Select(k => k.Name)]);
        UsualPadding = settings[Padding].Number;
        return Complete(settings[Engine].Text, map, entry) is { } voice
            ? voice with
            {
                Voice = settings[Voice].Text.Length > 0 ? settings[Voice].Text : null,
                Rate = settings[Rate].Number,
                Delay = new Seconds(settings[Delay].Number),
                VoiceSpan = map["voice"]?.Span,
                RateSpan = map["rate"]?.Span,
            }
            : null;
    }

    /// <summary>Tells of narrations without a recording, and of recordings without a beat.</summary>
    public void CheckBeats(VoiceSettings? voice, ImmutableArray<BoundBeat> beats)
    {
        if (voice?.Engine != VoiceEngine.Recorded)
        {
            return;
        }

        if (written?["files"] is not MappingNode files)
        {
            return;
        }

        foreach (var beat in beats.Where(b => b.Narration.Spoken.Length > 0 && files[b.Id] is null))
        {
            scope.Add(SoundRules.RecordingMissingBeat.With(beat.Id).At(beat.Map["voiceover"]?.Span ?? beat.Span));
        }

        foreach (var file in files.Entries.Where(f => !beats.Any(b => b.Id == f.Key.Text)))
        {
            scope.Add(NameRules.UnknownBeat.With(file.Key.Text, Suggestion.Remedy(file.Key.Text, beats.Select(b => b.Id))).At(file.Key.Span));
        }
    }

    private VoiceSettings? Complete(string engine, MappingNode? map, MappingEntry entry)
    {
        var kind = VoiceEngine.All.First(e => e.Name == engine);
        if (kind.NeededKey is { } needed && map?[needed] is null)
        {
            scope.Add(KeyRules.MissingKeyVoice.With(engine, needed).At(entry.Key.Span));
            return null;
        }

        foreach (var (key, other) in VoiceEngine.All.SelectMany(e => e.OwnKeys.Select(key => (Key: key, Engine: e))).DistinctBy(own => own.Key))
        {
            if (!kind.OwnKeys.Contains(key) && map?.Entry(key) is { } entryOfOther)
            {
                scope.Add(KeyRules.UnknownKeyOfEngine.With(engine, key, other.Name).At(entryOfOther.Key.Span));
            }
        }

        if (kind == VoiceEngine.Command && !scope.Options.AllowsCommands)
        {
            scope.Add(SpeechRules.CommandNotAllowed.At((map!.Entry("command")!.Value).Key.Span));
            return null;
        }

        VoiceModel? model = null;
        if (kind.NeededKey == "model" && (model = Model(kind, map!)) is null)
        {
            return null;
        }

        return new VoiceSettings
        {
            Engine = kind,
            Span = entry.Value.Span,
            Model = model,
            ModelSpan = map?["model"]?.Span,
            AlignmentPath = kind == VoiceEngine.Recorded && map!.Entry("align") is { } align && scope.Scalar(align) is { } aligner ? Opened(aligner)?.Path : null,
            Say = map?.Entry("say") is { } say ? Said(say) : [],
            Command = kind == VoiceEngine.Command ? Command(map!.Entry("command")!.Value) : [],
            Files = kind == VoiceEngine.Recorded ? Files(map!.Entry("files")!.Value) : ImmutableDictionary<string, VoiceFile>.Empty,
        };
    }

    // A model, with all that comes with it; null after a diagnostic.
    private VoiceModel? Model(VoiceEngine engine, MappingNode map)
    {
        if (scope.Scalar(map.Entry("model")!.Value) is not { } named || Opened(named) is not { } file)
        {
            return null;
        }

        var voice = map["voice"] is MappingNode languages && texts.Choose("voice", languages) is (var chosen, true) ? chosen : map["voice"];
        var style = voice is ScalarNode { IsNull: false, Text.Length: > 0 } name ? name : null;

        // A voice is a name and no path: what it names lies beside the model.
        if (style is not null && engine == VoiceEngine.Kokoro && style.Text.AsSpan().IndexOfAny('/', '\\', '\0') >= 0)
        {
            scope.Add(SpeechRules.UnknownVoiceSpeaker.With(style.Text, "Use a name, such as af_heart.").At(style.Span));
            return null;
        }

        var model = VoiceModel.Find(scope.Source.Gate, engine, Written(named), file.Path, style?.Text);
        if (model.SettingsPath is null)
        {
            scope.Add(VoiceModelRules.SettingsMissing.With(named.Text, VoiceModel.SettingsOf(engine, named.Text)).At(named.Span));
            return null;
        }

        if (engine == VoiceEngine.Kokoro && model.StylePath is null)
        {
            scope.Add(VoiceModelRules.StyleMissing.With(named.Text, style?.Text ?? VoiceModel.UsualStyle, VoiceModel.StyleFileOf(style?.Text)).At(style?.Span ?? named.Span));
            return null;
        }

        return model;
    }

    private static string Written(ScalarNode path) => Path.Combine(Path.GetDirectoryName(path.Span.Source.Path) ?? "", path.Text);

    // A file that may be opened; null after a diagnostic.
    private GatedFile? Opened(ScalarNode path)
    {
        var file = scope.Source.Gate.Look(Written(path));
        if (file.Answer != GateAnswer.Open)
        {
            scope.Add((NamedFile.Outside(file, path.Text) ?? VoiceModelRules.ModelMissing.With(path.Text, file.Obstacle!)).At(path.Span));
            return null;
        }

        return file;
    }

    private ImmutableArray<(string Word, string Said)> Said(MappingEntry entry)
    {
        var said = ImmutableArray.CreateBuilder<(string, string)>();
        var words = entry.Value is MappingNode languages && texts.Choose("say", languages) is (var chosen, true) ? chosen : entry.Value;
        foreach (var word in words is null ? [] : scope.Map(new MappingEntry(entry.Key, words))?.Entries ?? [])
        {
            if (scope.Scalar(word) is { } instead)
            {
                said.Add((word.Key.Text, instead.Text));
            }
        }

        return said.ToImmutable();
    }

    private ImmutableArray<string> Command(MappingEntry entry)
    {
        var parts = entry.Value is SequenceNode list ? list.Items : [entry.Value];
        return [.. parts.Select(p => scope.Scalar(new MappingEntry(entry.Key, p))).OfType<ScalarNode>().Select(s => s.Text)];
    }

    private ImmutableDictionary<string, VoiceFile> Files(MappingEntry entry)
    {
        var files = ImmutableDictionary.CreateBuilder<string, VoiceFile>();
        foreach (var (beat, value) in scope.Map(entry) is { } map ? map.Entries : [])
        {
            var node = value is MappingNode languages && texts.Choose(beat.Text, languages) is (var chosen, true) ? chosen : value;
            if (node is not null && scope.Scalar(new MappingEntry(beat, node)) is { } path && SoundFile.Find(scope, path) is { } full)
            {
                files[beat.Text] = new VoiceFile(full, WordTimesBeside(path));
            }
        }

        return files.ToImmutable();
    }

    // Beside the name that is written, not beside the place that a link leads to; what is told of their mistakes quotes them, so that a link
    // must lead to a file of the same kind.
    private string? WordTimesBeside(ScalarNode audio)
    {
        var folder = Path.GetDirectoryName(audio.Span.Source.Path) ?? "";
        foreach (var extension in WordTimesExtensions)
        {
            var file = scope.Source.Gate.Look(Path.ChangeExtension(Path.Combine(folder, audio.Text), extension));
            if (file.Answer == GateAnswer.Open && file.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return file.Path;
            }

            if (NamedFile.Outside(file, Path.GetFileName(Path.ChangeExtension(audio.Text, extension))) is { } outside)
            {
                scope.Add(outside.At(audio.Span));
            }
        }

        return null;
    }
}
