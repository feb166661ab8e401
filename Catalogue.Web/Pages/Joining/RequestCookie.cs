using System.Text.Json;
using Catalogue.Core.Joining;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Keeps in the browser, protected, which request somebody is at work on: they followed the link that its address received.</summary>
internal sealed class RequestCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Name = "__Host-demande";

    /// <summary>How long after a page the next one is still theirs.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How much of it is used before it is written again.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    private static readonly CookieOptions Options = new()
    {
        HttpOnly = true,
        Secure = true,
        // Strict would ask for another link whoever follows one again from their mail.
        SameSite = SameSiteMode.Lax,
    };

    private readonly IDataProtector _protector = protection.CreateProtector(nameof(RequestCookie));

    /// <summary>The request of a browser; null when it has none, or had it too long ago.</summary>
    public Guid? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } value || _protector.TryUnprotect(value) is not { } text) return null;
        var (id, until) = JsonSerializer.Deserialize<Held>(text)!;
        var left = until - clock.GetUtcNow();
        if (left <= TimeSpan.Zero) return null;
        if (left < Lifetime - Step) Write(context.Response, id);
        return id;
    }

    public void Write(HttpResponse response, Guid requestId) =>
        response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(new Held(requestId, clock.GetUtcNow() + Lifetime))), Options);

    public static void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options);

    private sealed record Held(Guid RequestId, DateTimeOffset Until);
}
