using System.Text.Json.Nodes;
using Explainer.Compute.Results;

namespace Explainer.Compute.Tests.Results;

public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "assets", "measurements", "measurement.schema.json")))!;

    private static JsonNode Written() => JsonNode.Parse(MeasurementFile.ToJson(Samples.Ideal))!;

    [Fact]
    public void A_written_measurement_follows_the_schema() => Assert.Empty(Violations(Written(), Schema, "$"));

    [Fact]
    public void Committed_measurements_follow_the_schema_and_load() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "assets", "measurements"), "*.json").Where(f => !f.EndsWith(".schema.json",
            StringComparison.Ordinal)),
        file =>
        {
            Assert.Empty(Violations(JsonNode.Parse(File.ReadAllText(file)), Schema, "$"));
            Assert.NotEmpty(MeasurementFile.Load(file).Figures);
        });

    [Fact]
    public void The_schema_is_as_strict_as_the_reader()
    {
        var missing = Written();
        missing["series"]![0]!["key"]!.AsObject().Remove("tokens");
        Assert.NotEmpty(Violations(missing, Schema, "$"));
        var extra = Written();
        extra["device"]!["surprise"] = 1;
        Assert.NotEmpty(Violations(extra, Schema, "$"));
        var few = Written();
        few["series"]![0]!["samples"] = new JsonArray();
        Assert.NotEmpty(Violations(few, Schema, "$"));
        var other = Written();
        other["series"]![0]!["key"]!["workload"] = "Linear";
        Assert.NotEmpty(Violations(other, Schema, "$"));
    }

    // The part of JSON Schema that ours uses.
    private static IEnumerable<string> Violations(JsonNode? node, JsonNode schema, string path)
    {
        if (schema["$ref"] is { } reference)
        {
            schema = Schema["$defs"]![reference.GetValue<string>().Split('/')[^1]]!;
        }

        if (schema["const"] is { } only && !JsonNode.DeepEquals(node, only))
        {
            yield return $"{path}: not {only}";
        }

        if (schema["enum"] is JsonArray names && !names.Any(n => JsonNode.DeepEquals(n, node)))
        {
            yield return $"{path}: {node} is none of {names.ToJsonString()}";
        }

        var kind = node?.GetValueKind().ToString() ?? "Null";
        var fits = schema["type"]?.GetValue<string>() switch
        {
            "object" => kind == "Object",
            "array" => kind == "Array",
            "string" => kind == "String",
            "boolean" => kind is "True" or "False",
            "integer" => kind == "Number" && double.IsInteger(node!.GetValue<double>()),
            "number" => kind == "Number",
            _ => true,
        };
        if (!fits)
        {
            yield return $"{path}: {kind} is no {schema["type"]}";
            yield break;
        }

        if (node is JsonArray list)
        {
            if (list.Count < (schema["minItems"]?.GetValue<int>() ?? 0))
            {
                yield return $"{path}: too short";
            }

            foreach (var violation in list.SelectMany((item, i) => Violations(item, schema["items"]!, $"{path}[{i}]")))
            {
                yield return violation;
            }
        }

        if (node is JsonObject fields)
        {
            var known = schema["properties"]!.AsObject();
            foreach (var name in schema["required"]!.AsArray().Select(n => n!.GetValue<string>()).Where(n => !fields.ContainsKey(n)))
            {
                yield return $"{path}: {name} is missing";
            }

            foreach (var (name, value) in fields)
            {
                foreach (var violation in known[name] is { } inner ? Violations(value, inner,
                    $"{path}.{name}") : [$"{path}: {name} does not belong"])
                {
                    yield return violation;
                }
            }
        }
    }
}
