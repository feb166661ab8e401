using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>What the sign-in of partners' people is made of, beside the registry's own services.</summary>
internal static class SignInServices
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<MailAddresses>();
        // Asked anew: the address that the site listens on is only known once it does.
        services.AddTransient(provider => SignInLinks.InMails(provider.GetRequiredService<MailAddresses>()));
        services.AddSingleton<KnownBrowserCookie>();
        services.AddSingleton<PendingSignInCookie>();
        services.AddSingleton<SignInLimit>();
        // Of this node alone, unless the host has one for all nodes.
        services.AddDistributedMemoryCache(options => options.SizeLimit = KeptForms.Room);
        services.AddSingleton<KeptForms>();
        services.AddScoped<SignInVisit>();
        services.AddScoped<DemoSignIns>();
        services.AddHostedService<PasswordHelpDesk>();
    }
}
