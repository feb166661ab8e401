using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Core.Data;

namespace Catalogue.Core.Journal;

/// <summary>
/// One JSON text for one value: members sorted by name, no white space. Two programs that write the same content get the
/// same bytes, so that its hash can be checked by anyone.
/// </summary>
internal static class CanonicalJson
{
    public static string Of(object value) =>
        Sort(JsonSerializer.SerializeToNode(value, value.GetType(), JsonText.Stored))?.ToJsonString(JsonText.Options) ?? "null";

    /// <summary>SHA-256 of a value's canonical JSON, in lower-case hexadecimal.</summary>
    public static string HashOf(object value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(value))));

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort)]),
        _ => node?.DeepClone(),
    };
}
