using System.Buffers;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Catalogue.Core.Data;

/// <summary>
/// PostgreSQL refuses a command whose texts hold U+0000 or half a surrogate pair, which SQLite takes, and which anybody can send:
/// they are replaced with U+FFFD. No text of the registry has any, so that nothing is found that would not be.
/// </summary>
internal sealed class StorableTexts : DbCommandInterceptor
{
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\0']);

    public static StorableTexts Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
        {
            if (parameter.Value is string text) parameter.Value = Of(text);
            else if (parameter.Value is IEnumerable<string?> texts && texts.Any(one => one is not null && one != Of(one)))
                parameter.Value = texts.Select(one => one is null ? null : Of(one)).ToArray();
        }

        return result;
    }

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return text;
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }
}
