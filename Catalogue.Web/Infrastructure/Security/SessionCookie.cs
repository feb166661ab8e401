using Catalogue.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// How a browser shows who is signed in: a cookie with a session's identifier, protected, and nothing else. Everything else is
/// read from the registry at each request.
/// </summary>
internal static class SessionCookie
{
    public const string Scheme = "session";

    /// <summary>Browsers take a name that begins so only with Secure, over the whole site, from this host.</summary>
    public const string Name = "__Host-session";

    /// <summary>Where somebody who has to sign in finds the address they asked for.</summary>
    public const string ReturnParameter = "retour";

    /// <param name="services">The site's.</param>
    /// <param name="signInOf">Where somebody who has to sign in for what they ask is led.</param>
    public static void AddTo(IServiceCollection services, Func<HttpContext, Task<string>> signInOf) =>
        services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = Name;
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            // Strict would leave somebody who comes from a mail or from the provider signed out.
            options.Cookie.SameSite = SameSiteMode.Lax;
            // The registry says how long a session holds; the cookie goes with the browser's window, a week later at most.
            options.ExpireTimeSpan = SessionTerms.Partners.Longest;
            options.SlidingExpiration = false;
            options.Events = new CookieAuthenticationEvents
            {
                OnValidatePrincipal = ReadAsync,
                OnSigningIn = EndShownAsync,
                OnRedirectToLogin = async context => context.Response.Redirect(await signInOf(context.HttpContext)),
                OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                },
            };
        });

    /// <summary>Lets the browser show a session that was opened.</summary>
    public static Task SignInAsync(this HttpContext context, Session session) =>
        context.SignInAsync(Scheme, Person.OfSession(session.Id));

    /// <summary>Takes the browser's cookie away; ending the session is the registry's.</summary>
    public static Task ForgetSessionAsync(this HttpContext context) => context.SignOutAsync(Scheme);

    private static async Task ReadAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var person = context.Principal?.SessionId() is { } id
            ? await services.GetRequiredService<SessionService>()
                .FindAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow(), context.HttpContext.RequestAborted)
            : null;
        if (person is not null)
        {
            context.ReplacePrincipal(Person.From(person));
            return;
        }

        if (context.Principal?.SessionId() is { } ended) context.HttpContext.Features.Set(new EndedSession(ended));
        context.RejectPrincipal();
    }

    /// <summary>Another session takes the place of the one that the browser shows, which nobody could end by signing out any more.</summary>
    private static async Task EndShownAsync(CookieSigningInContext context)
    {
        var http = context.HttpContext;
        // Not the request's own user: the return from the provider is answered before it has one.
        var shown = await http.AuthenticateAsync(Scheme);
        if (shown.Principal?.SessionId() is not { } sessionId) return;
        var services = http.RequestServices;
        var acting = shown.Principal.Acting(services.GetRequiredService<TimeProvider>().GetUtcNow(), "connexion");
        await services.GetRequiredService<SessionService>().SignOutAsync(sessionId, acting, http.RequestAborted);
    }
}

/// <summary>Among the features of a request: the session that the browser shows, and that holds no more.</summary>
internal sealed record EndedSession(Guid Id);
