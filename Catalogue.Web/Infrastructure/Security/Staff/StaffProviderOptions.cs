using System.Net;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>
/// The OpenID Connect provider by which the ministry's staff sign in: section <c>Staff:Provider</c> of the configuration. Lists
/// are written as the protocol writes them, separated by spaces.
/// </summary>
internal sealed record StaffProviderOptions
{
    public const string Section = "Staff:Provider";

    /// <summary>The provider's issuer, to the letter: its discovery document is found under it. Empty where staff cannot sign in.</summary>
    public string Authority { get; init; } = "";

    /// <summary>What the provider calls this site.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>What the site proves that by; sent to the provider's token endpoint only.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What is asked of the provider about a person; <c>openid</c> among them.</summary>
    public string Scopes { get; init; } = "openid email profile roles";

    /// <summary>Levels of assurance, one of which the provider must vouch for; any is good when empty.</summary>
    public string AcrValues { get; init; } = "";

    /// <summary>The claim that holds a person's roles, one or several; empty where the provider knows of none.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim that holds a person's address.</summary>
    public string EmailClaim { get; init; } = "email";

    /// <summary>Whether its addresses are those of its people though it does not say so (<c>email_verified</c>).</summary>
    public bool VouchesForEmails { get; init; }

    /// <summary>The claims that together make a person's name, in order.</summary>
    public string NameClaims { get; init; } = "name";

    public bool IsConfigured => Authority.Length > 0;

    /// <summary>Whether it is asked over TLS; anything else is only good on a developer's own machine.</summary>
    public bool IsSecure => Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<string> Levels => Split(AcrValues);

    public IReadOnlyList<string> Names => Split(NameClaims);

    /// <exception cref="UnusableStaffProviderException">The settings are not those of a provider one may rely on.</exception>
    public static StaffProviderOptions From(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.GetSection(Section).Get<StaffProviderOptions>() ?? new();
        return options.Objection(environment.IsDevelopment()) is { } objection ? throw new UnusableStaffProviderException(objection) : options;
    }

    /// <summary>Why these settings cannot be used, as a sentence; null when they can.</summary>
    public string? Objection(bool isDevelopment)
    {
        if (!IsConfigured)
        {
            return ClientId.Length + ClientSecret.Length > 0
                ? $"{Section}:Authority manque : c’est l’adresse du fournisseur d’identité des agents, par exemple https://identite.example."
                : null;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || !string.IsNullOrEmpty(address.Query + address.Fragment + address.UserInfo)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return $"{Section}:Authority : « {Authority} » n’est pas l’adresse d’un fournisseur d’identité, par exemple https://identite.example.";
        if (!isDevelopment && (!IsSecure || IsLoopback(address)))
            return $"{Section}:Authority : « {Authority} » ne peut servir qu’en développement ; ailleurs, il faut une adresse https qui ne soit pas celle de cette machine.";
        if (isDevelopment && !IsSecure && !IsLoopback(address))
            return $"{Section}:Authority : « {Authority} » n’est pas protégée ; il faut une adresse https, ou celle de cette machine.";
        if (ClientId.Length == 0) return $"{Section}:ClientId manque : c’est le nom que le fournisseur d’identité donne à ce site.";
        if (ClientSecret.Length == 0) return $"{Section}:ClientSecret manque : c’est le secret que le fournisseur d’identité a remis à ce site.";
        if (!Split(Scopes).Contains("openid")) return $"{Section}:Scopes doit contenir « openid ».";
        return EmailClaim.Length == 0 || Names.Count == 0 ? $"{Section}:EmailClaim et {Section}:NameClaims ne peuvent pas être vides." : null;
    }

    /// <summary>Without the secret, wherever it is written.</summary>
    public override string ToString() => Authority;

    private static bool IsLoopback(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The settings of the staff's provider cannot be used; the message says which and why.</summary>
internal sealed class UnusableStaffProviderException(string message) : Exception(message);
