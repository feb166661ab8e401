using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Catalogue.Core.Files;

/// <summary>
/// Tells people what a JSON value lacks to be read as a type: every fault, with its place, in French. The serializer stops at
/// the first one and speaks to programmers.
/// </summary>
internal static class JsonShape
{
    /// <summary>Every fault; none when the value can be read.</summary>
    /// <param name="value">What was written.</param>
    /// <param name="type">What it should be: an object of the registry's.</param>
    /// <param name="options">How it is read, down to the names of fields.</param>
    public static IEnumerable<string> Faults(JsonElement value, Type type, JsonSerializerOptions options) =>
        Faults(value, type, "", options);

    private static IEnumerable<string> Faults(JsonElement value, Type type, string path, JsonSerializerOptions options)
    {
        if (value.ValueKind == JsonValueKind.Null) return [$"« {path} » : il manque une valeur."];
        return options.GetTypeInfo(type).Kind switch
        {
            JsonTypeInfoKind.Object => OfObject(value, type, path, options),
            JsonTypeInfoKind.Enumerable => OfList(value, type.GenericTypeArguments[^1], path, options),
            JsonTypeInfoKind.Dictionary => OfDictionary(value, type.GenericTypeArguments[^1], path, options),
            _ => OfScalar(value, type, path, options),
        };
    }

    private static IEnumerable<string> OfObject(JsonElement value, Type type, string path, JsonSerializerOptions options)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield return $"« {path} » : il faut un objet, entre accolades.";
            yield break;
        }

        var known = options.GetTypeInfo(type).Properties.Where(IsWritten).ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var fault in Repeated(value, path)) yield return fault;
        foreach (var written in value.EnumerateObject())
        {
            var at = Join(path, written.Name);
            if (!known.TryGetValue(written.Name, out var property)) yield return $"« {at} » : ce champ n’existe pas.";
            else if (written.Value.ValueKind != JsonValueKind.Null || !MayBeNull(property))
                foreach (var fault in Faults(written.Value, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, at, options))
                    yield return fault;
        }

        foreach (var property in known.Values)
            if (IsOwed(property, type) && !value.TryGetProperty(property.Name, out _))
                yield return $"« {Join(path, property.Name)} » : ce champ manque.";
    }

    private static IEnumerable<string> OfList(JsonElement value, Type item, string path, JsonSerializerOptions options) =>
        value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((element, index) => Faults(element, item, $"{path}[{index}]", options))
            : [$"« {path} » : il faut une liste, entre crochets."];

    private static IEnumerable<string> OfDictionary(JsonElement value, Type item, string path, JsonSerializerOptions options) =>
        value.ValueKind == JsonValueKind.Object
            ? Repeated(value, path).Concat(value.EnumerateObject().SelectMany(pair => Faults(pair.Value, item, Join(path, pair.Name), options)))
            : [$"« {path} » : il faut un objet, entre accolades."];

    private static IEnumerable<string> OfScalar(JsonElement value, Type type, string path, JsonSerializerOptions options)
    {
        if (!IsRead(value, type, options)) yield return $"« {path} » : il faut {Expected(type)}.";
        else if (type == typeof(string) && value.GetString()!.Any(letter => char.IsControl(letter) && letter != '\n'))
            yield return $"« {path} » : un caractère invisible s’y trouve.";
    }

    private static bool IsRead(JsonElement value, Type type, JsonSerializerOptions options)
    {
        try
        {
            return value.Deserialize(type, options) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Repeated(JsonElement value, string path) =>
        value.EnumerateObject().GroupBy(property => property.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => $"« {Join(path, group.Key)} » : ce champ est écrit deux fois.");

    /// <summary>What is computed from the rest is not written.</summary>
    private static bool IsWritten(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    private static bool MayBeNull(JsonPropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || (!property.PropertyType.IsValueType && (property.AssociatedParameter?.IsNullable ?? property.IsSetNullable));

    /// <summary>A value such as an amount has no part that could be left out, though the serializer would take it.</summary>
    private static bool IsOwed(JsonPropertyInfo property, Type type) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false } || type.IsValueType;

    private static string Expected(Type type) =>
        type == typeof(string) ? "un texte, entre guillemets"
        : type == typeof(bool) ? "true ou false"
        : type == typeof(int) || type == typeof(long) ? "un nombre entier"
        : type == typeof(decimal) || type == typeof(double) ? "un nombre"
        : type == typeof(DateOnly) ? "une date, comme \"2027-06-30\""
        : type == typeof(DateTimeOffset) ? "un instant, comme \"2027-06-30T09:00:00+02:00\""
        : type.IsEnum ? $"un de ces mots : {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}"
        : "une autre valeur";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
