using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Catalogue.Core.Data;
using Catalogue.Core.Files;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>Reads a line of the exchange format strictly: what it does not understand it refuses, and says where.</summary>
internal static class OfferLineReader
{
    /// <summary>So many faults of one line are told; who has more has another problem.</summary>
    private const int MaxFaults = 50;

    private static readonly JsonDocumentOptions Document = new() { MaxDepth = 32 };

    private static readonly JsonSerializerOptions Strict = Options();

    /// <returns>The line, or everything that keeps it from being read.</returns>
    public static (OfferLine? Line, IReadOnlyList<string> Faults) Read(ReadOnlyMemory<byte> bytes)
    {
        if (!Utf8.IsValid(bytes.Span)) return Fault("la ligne n’est pas un texte en UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(bytes, Document);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Fault("une ligne est un objet JSON, entre accolades.");
            if (!IsOurs(document.RootElement)) return Fault($"« format » : il faut \"{OfferLine.CurrentFormat}\".");
            var faults = JsonShape.Faults(document.RootElement, typeof(OfferLine), Strict).Take(MaxFaults).ToList();
            return faults.Count > 0 ? (null, faults) : (document.RootElement.Deserialize<OfferLine>(Strict), []);
        }
        catch (JsonException e)
        {
            return Fault($"ce n’est pas du JSON (vers le caractère {(e.BytePositionInLine ?? 0) + 1}).");
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of « \u » codes stands for no letter: the only text that parses and cannot be read.
            return Fault("un caractère écrit par son code (\\u) n’existe pas.");
        }
    }

    private static bool IsOurs(JsonElement line) =>
        line.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals(OfferLine.CurrentFormat);

    private static (OfferLine? Line, IReadOnlyList<string> Faults) Fault(string sentence) => (null, [sentence]);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonText.Stored)
        {
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Clear();
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }
}
