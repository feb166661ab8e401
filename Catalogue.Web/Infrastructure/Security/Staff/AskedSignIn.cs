using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>What a sign-in was begun with, known to nobody but this site until it ends.</summary>
/// <param name="Nonce">The id_token must repeat it.</param>
/// <param name="Verifier">Proves that who redeems the code is who asked for it (PKCE).</param>
internal sealed record AskedSignIn(string Nonce, string Verifier)
{
    private const string NonceItem = ".nonce", VerifierItem = ".verifier";

    public static AskedSignIn New() => new(Random(), Random());

    /// <summary>What the provider is told of the verifier (S256).</summary>
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public void WriteTo(AuthenticationProperties properties) =>
        (properties.Items[NonceItem], properties.Items[VerifierItem]) = (Nonce, Verifier);

    /// <summary>Null where nothing was written.</summary>
    public static AskedSignIn? ReadFrom(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(NonceItem, out var nonce) && properties.Items.TryGetValue(VerifierItem, out var verifier)
        && nonce is not null && verifier is not null
            ? new AskedSignIn(nonce, verifier)
            : null;

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}

/// <summary>
/// Carries what a sign-in was begun with to the provider and back (<c>state</c>), so that any node can end it; encrypted, and good
/// for a while only.
/// </summary>
internal sealed class SignInState(IDataProtectionProvider protection)
{
    /// <summary>How long somebody may take at the provider's.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(typeof(SignInState).FullName!).ToTimeLimitedDataProtector();

    public string Write(AuthenticationProperties properties) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(PropertiesSerializer.Default.Serialize(properties), Lasts));

    /// <summary>Null for what this site did not write, or wrote too long ago.</summary>
    public AuthenticationProperties? Read(string text)
    {
        try
        {
            return PropertiesSerializer.Default.Deserialize(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
