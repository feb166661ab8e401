using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Data;

/// <summary>Immutable values kept as JSON text in a column: read and replaced whole, never queried into.</summary>
public static class JsonText
{
    /// <summary>How the registry writes JSON: names in camel case, nothing that is absent, letters as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>How it stores values: the same, without what they compute from the rest.</summary>
    public static JsonSerializerOptions Stored { get; } = new(Options) { IgnoreReadOnlyProperties = true };

    /// <summary>Maps a property to JSON text; two values are the same when their JSON is.</summary>
    public static PropertyBuilder<T> HasJsonText<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(
            value => Store(value),
            json => Read<T>(json),
            new ValueComparer<T>(
                (left, right) => Store(left) == Store(right),
                value => Store(value).GetHashCode(StringComparison.Ordinal),
                value => value));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value as the registry stores it; two values are the same when this is.</summary>
    public static string Store<T>(T value) => JsonSerializer.Serialize(value, Stored);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Stored) ?? throw new JsonException($"The JSON of a {typeof(T).Name} is null.");
}
