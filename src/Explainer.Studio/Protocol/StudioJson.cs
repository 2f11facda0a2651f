using System.Text.Json.Serialization;

namespace Explainer.Studio.Protocol;

/// <summary>How messages are written as JSON: worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(HelloMessage))]
[JsonSerializable(typeof(FileMessage))]
[JsonSerializable(typeof(GoneMessage))]
[JsonSerializable(typeof(SavedMessage))]
[JsonSerializable(typeof(FailedMessage))]
[JsonSerializable(typeof(StateMessage))]
[JsonSerializable(typeof(SpeechMessage))]
[JsonSerializable(typeof(SoundMessage))]
[JsonSerializable(typeof(LintMessage))]
[JsonSerializable(typeof(ElementsMessage))]
[JsonSerializable(typeof(RenderMessage))]
[JsonSerializable(typeof(MadeMessage))]
[JsonSerializable(typeof(NotesMessage))]
[JsonSerializable(typeof(BeforeMessage))]
[JsonSerializable(typeof(AnswerMessage))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(ToldEdit))]
[JsonSerializable(typeof(ToldProps))]
internal sealed partial class StudioJson : JsonSerializerContext;
