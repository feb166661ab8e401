using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>A form that came when its session had ended: what was typed, until its owner is back (decision 15).</summary>
/// <param name="OwnerId">The account, or the person of the ministry, whose session it was: nobody else is shown it.</param>
/// <param name="Address">The page it was sent to, with its query.</param>
/// <param name="Until">The first instant at which it is kept no more.</param>
/// <param name="Fields">What was typed, by the names of fields; no secret.</param>
internal sealed record KeptForm(Guid OwnerId, string Address, DateTimeOffset Until, IReadOnlyDictionary<string, string?[]> Fields);

/// <summary>
/// Keeps a form until its owner has signed in again, protected: in a cookie when it is short, which any node reads and a restart
/// leaves alone; when it is long, in the cache, by a key in the cookie.
/// </summary>
internal sealed class KeptForms(
    IDataProtectionProvider protection, IDistributedCache cache, IOptions<AntiforgeryOptions> antiforgery, TimeProvider clock)
{
    public const string CookieName = "__Host-formulaire-garde";

    /// <summary>Bytes of a request, beyond which nothing of it is kept.</summary>
    public const int LongestForm = 60 * 1024;

    /// <summary>Bytes that long forms take in a node's memory, at most: beyond, no other is taken until some have gone.</summary>
    public const int Room = 16 * 1024 * 1024;

    /// <summary>Signs; browsers take 4,096 with the name and the rest, and proxies 8,192 for all cookies together.</summary>
    private const int LongestCookie = 3800;

    /// <summary>Begins a key of the cache: no protected form does.</summary>
    private const char KeyMark = '.';

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        Secure = true,
        // Strict would not be sent on the way back from the provider.
        SameSite = SameSiteMode.Lax,
        MaxAge = Lifetime,
    };

    /// <summary>Accented letters as they are: there is little room.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDataProtector _protector = protection.CreateProtector(nameof(KeptForms));

    /// <summary>How long somebody may take to sign in again.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    public static bool IsSent(HttpRequest request) => request.Cookies.ContainsKey(CookieName);

    /// <summary>Keeps the form that a request sends, in place of any other.</summary>
    /// <returns>False when it cannot be: it is too long, or no form.</returns>
    public async Task<bool> KeepAsync(HttpContext http, Guid ownerId)
    {
        if (await ReadAsync(http) is not { } fields) return false;
        var now = clock.GetUtcNow();
        var kept = new KeptForm(ownerId, Local(http.Request), now + Lifetime, fields);
        var value = _protector.Protect(Compress(JsonSerializer.SerializeToUtf8Bytes(kept, Json)));
        http.Response.Cookies.Append(CookieName, await PlaceAsync(value, http.RequestAborted), Options);
        return true;
    }

    /// <summary>The form that the browser's cookie leads to; null when it is over, lost, or none of ours.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext http)
    {
        try
        {
            if (http.Request.Cookies[CookieName] is not { Length: > 0 } word) return null;
            var value = word[0] == KeyMark ? await cache.GetAsync(CacheKey(word), http.RequestAborted) : Base64Url.DecodeFromChars(word);
            if (value is null) return null;
            var kept = JsonSerializer.Deserialize<KeptForm>(Decompress(_protector.Unprotect(value)), Json);
            return kept is not null && clock.GetUtcNow() < kept.Until ? kept : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps nothing any more in this browser.</summary>
    public async Task ForgetAsync(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is [KeyMark, ..] word) await cache.RemoveAsync(CacheKey(word), http.RequestAborted);
        http.Response.Cookies.Delete(CookieName, new CookieOptions(Options) { MaxAge = null });
    }

    /// <summary>The page a request is for, as addresses of this site are written.</summary>
    public static string Local(HttpRequest request) => $"{request.Path}{request.QueryString}";

    /// <summary>What was typed; null when the request holds no form that can be kept.</summary>
    private async Task<Dictionary<string, string?[]>?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > LongestForm) return null;
        try
        {
            // Files are left out: only fields are fields.
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return form.Where(field => field.Key != antiforgery.Value.FormFieldName && !SecretFields.Holds(field.Key))
                .ToDictionary(field => field.Key, field => field.Value.ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <returns>What the cookie holds.</returns>
    private async Task<string> PlaceAsync(byte[] value, CancellationToken cancellation)
    {
        var word = Base64Url.EncodeToString(value);
        if (word.Length <= LongestCookie) return word;
        var key = KeyMark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        await cache.SetAsync(CacheKey(key), value, new() { AbsoluteExpirationRelativeToNow = Lifetime }, cancellation);
        return key;
    }

    private static string CacheKey(string word) => $"{nameof(KeptForms)}{word}";

    private static byte[] Compress(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize)) brotli.Write(bytes);
        return small.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var large = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        brotli.CopyTo(large);
        return large.ToArray();
    }
}
