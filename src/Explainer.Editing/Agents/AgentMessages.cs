using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Explainer.Editing.Agents;

/// <summary>What a client says of itself.</summary>
internal sealed record HelloParams(string? ProtocolVersion);

/// <summary>What this server is.</summary>
internal sealed record HelloResult(string ProtocolVersion, AgentCapabilities Capabilities, ServerName ServerInfo, string Instructions);

/// <summary>What this server can do: call tools, read resources.</summary>
internal sealed record AgentCapabilities(Nothing Tools, Nothing Resources);

/// <summary>An object without keys.</summary>
internal sealed record Nothing;

/// <summary>Its name and version.</summary>
internal sealed record ServerName(string Name, string Title, string Version);

/// <summary>A tool is called.</summary>
internal sealed record CallParams([property: JsonRequired] string Name, JsonElement? Arguments, [property: JsonPropertyName("_meta")] CallMeta? Meta);

/// <summary>What a call says besides.</summary>
internal sealed record CallMeta(JsonElement? ProgressToken);

/// <summary>A resource is read.</summary>
internal sealed record ReadParams([property: JsonRequired] string Uri);

/// <summary>A call is taken back.</summary>
internal sealed record CancelledParams(JsonElement? RequestId);

/// <summary>What a tool answered.</summary>
internal sealed record CallResult(ImmutableArray<ToolContent> Content, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsError);

/// <summary>How far a call is.</summary>
internal sealed record ProgressParams(JsonElement ProgressToken, double Progress, double? Total, string Message);

/// <summary>The resources that there are.</summary>
internal sealed record ResourceList(ImmutableArray<Resource> Resources);

/// <summary>A resource.</summary>
internal sealed record Resource(string Uri, string Name, string Title, string Description, string MimeType);

/// <summary>How the addresses of resources are made.</summary>
internal sealed record ResourceTemplateList(ImmutableArray<ResourceTemplate> ResourceTemplates);

/// <summary>How the addresses of resources of a kind are made.</summary>
internal sealed record ResourceTemplate(string UriTemplate, string Name, string Title, string Description, string MimeType);

/// <summary>A resource that was read.</summary>
internal sealed record ReadResult(ImmutableArray<ResourceText> Contents);

/// <summary>Its text.</summary>
internal sealed record ResourceText(string Uri, string MimeType, string Text);
