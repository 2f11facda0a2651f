using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Explainer.Editing.Protocol;

/// <summary>How messages are read and written as JSON: worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Incoming))]
[JsonSerializable(typeof(ResponseError))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(DidOpenParams))]
[JsonSerializable(typeof(DidChangeParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(ColorPresentationParams))]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(LspHover))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(LspRange?))]
[JsonSerializable(typeof(ImmutableArray<Location>))]
[JsonSerializable(typeof(WorkspaceEdit))]
[JsonSerializable(typeof(ImmutableArray<LspSymbol>))]
[JsonSerializable(typeof(ImmutableArray<ColorInformation>))]
[JsonSerializable(typeof(ImmutableArray<ColorPresentation>))]
[JsonSerializable(typeof(ImmutableArray<FoldingRange>))]
[JsonSerializable(typeof(ImmutableArray<CodeAction>))]
[JsonSerializable(typeof(ImmutableArray<LspTextEdit>))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(LogMessageParams))]
internal sealed partial class LspJson : JsonSerializerContext;
