using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>
/// Reads what the provider signed, and believes nothing that does not stand up to every check of OpenID Connect Core, 3.1.3.7 (the
/// id_token) and 5.3.4 (what is said of a person).
/// </summary>
internal sealed class SignedTokens(StaffProvider provider)
{
    /// <summary>Public keys only: with a shared secret, whoever can check a token can also forge one.</summary>
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    /// <summary>By how much two clocks may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <summary>An id_token is made when the code is redeemed: one much older was made for something else.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <param name="known">Who must have signed it.</param>
    /// <param name="text">The token.</param>
    /// <param name="nonce">What was asked with the code: a token made for another request holds another.</param>
    /// <param name="accessToken">The token that came with it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its claims.</returns>
    /// <exception cref="StaffSignInException">It is not to be believed, or not enough.</exception>
    public async Task<JsonElement> ReadIdTokenAsync(KnownProvider known, string text, string nonce, string accessToken, CancellationToken cancellation)
    {
        var token = await VerifyAsync(known, text, mustExpire: true, cancellation);
        var claims = ClaimsOf(token);
        var client = known.Options.ClientId;

        // The site trusts no other party that the token may also be meant for.
        if (token.Audiences.Count() != 1) throw Refused("The id_token has several audiences.");
        if (claims.Text("azp") is { } party && party != client) throw Refused("The id_token was issued to another party.");
        if (!Same(claims.Text("nonce"), nonce)) throw Refused("The id_token answers another request.");
        if (string.IsNullOrEmpty(token.Subject)) throw Refused("The id_token names nobody.");
        var age = TimeProvider.System.GetUtcNow().UtcDateTime - token.IssuedAt;
        if (age < -Skew || age > Age + Skew) throw Refused("The id_token was not made just now.");
        if (claims.Text("at_hash") is { } hash && !Same(hash, HalfHash(accessToken))) throw Refused("The id_token came with another access token.");
        if (known.Options.Levels is { Count: > 0 } levels && !levels.Contains(claims.Text("acr")))
            throw new StaffSignInException(StaffSignInFailure.TooWeak, $"The provider vouches for « {claims.Text("acr")} » only.");
        return claims;
    }

    /// <summary>What the provider says of a person, where it signs that too.</summary>
    /// <exception cref="StaffSignInException">It is not to be believed.</exception>
    public async Task<JsonElement> ReadUserInfoAsync(KnownProvider known, string text, CancellationToken cancellation) =>
        ClaimsOf(await VerifyAsync(known, text, mustExpire: false, cancellation));

    private async Task<JsonWebToken> VerifyAsync(KnownProvider known, string text, bool mustExpire, CancellationToken cancellation)
    {
        // The token comes from the provider itself, over the back channel: nobody else can make the site ask for its keys.
        if (KeyOf(text) is { Length: > 0 } name && known.Document.SigningKeys.All(key => key.KeyId != name)) known = await provider.ReadAsync(cancellation);
        var result = await Handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKeys = known.Document.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            ValidIssuer = known.Document.Issuer,
            ValidAudience = known.Options.ClientId,
            RequireExpirationTime = mustExpire,
            ClockSkew = Skew,
        });
        return result.IsValid ? (JsonWebToken)result.SecurityToken : throw Refused("A token of the provider is not valid.", result.Exception);
    }

    private static string? KeyOf(string text)
    {
        try
        {
            return Handler.ReadJsonWebToken(text).Kid;
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException)
        {
            throw Refused("The provider answered something that is not a token.", e);
        }
    }

    private static JsonElement ClaimsOf(JsonWebToken token) => JsonSerializer.Deserialize<JsonElement>(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));

    /// <summary>All algorithms above use SHA-256.</summary>
    private static string HalfHash(string accessToken) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16).ToArray());

    private static bool Same(string? one, string other) =>
        one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static StaffSignInException Refused(string message, Exception? cause = null) => new(StaffSignInFailure.Refused, message, cause);
}
