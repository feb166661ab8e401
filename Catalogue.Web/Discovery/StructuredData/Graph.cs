using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Catalogue.Web.Discovery.StructuredData;

/// <summary>Writes things as a block of data a page can hold.</summary>
internal static class Graph
{
    /// <summary>This encoder leaves accents and escapes what HTML gives a meaning to: no value can end the block it stands in.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="things">Things of schema.org.</param>
    public static string Write(IReadOnlyList<object> things) => JsonSerializer.Serialize(new Block(things), Json);

    /// <summary>Typed as objects, things are written with all that their own type has.</summary>
    private sealed record Block([property: JsonPropertyName("@graph")] IReadOnlyList<object> Things)
    {
        [JsonPropertyName("@context")]
        [JsonPropertyOrder(-1)]
        public string Context { get; } = "https://schema.org";
    }
}
