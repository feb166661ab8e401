using Catalogue.Web.Infrastructure.Security.Staff.Development;
using Catalogue.Web.Pages.Staff;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>How the ministry's staff sign in.</summary>
internal static class StaffSecurity
{
    /// <summary>The scheme that sends people to the provider and takes them back.</summary>
    public const string ProviderScheme = "agents-fournisseur";

    /// <summary>The scheme that keeps them signed in.</summary>
    public const string SessionScheme = "agents";

    /// <exception cref="UnusableStaffProviderException">The settings are not those of a provider one may rely on.</exception>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(StaffProviderOptions.From(builder.Configuration, builder.Environment));
        if (builder.Environment.IsDevelopment()) DevelopmentProvider.AddTo(services);
        services.AddSingleton<StaffProvider>();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<CodeExchange>();
        services.AddSingleton<SignInState>();
        services.AddSingleton<StaffAdmission>();
        services.AddSingleton<StaffSignOut>();
        services.AddAuthentication()
            .AddCookie(SessionScheme, options =>
            {
                options.Cookie.Name = "__Host-agents";
                options.Cookie.Path = "/";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.LoginPath = StaffLinks.SignIn;
                options.ReturnUrlParameter = StaffLinks.ReturnParameter;
            })
            .AddRemoteScheme<StaffSignInOptions, StaffSignInHandler>(ProviderScheme, displayName: null, options => options.SignInScheme = SessionScheme);
    }
}
