using Catalogue.Web.Infrastructure.Security.Staff.Development;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>How the ministry's staff sign in; what keeps them signed in is everybody's (<see cref="SessionCookie"/>).</summary>
internal static class StaffSecurity
{
    /// <summary>The scheme that sends people to the provider and takes them back.</summary>
    public const string ProviderScheme = "agents-fournisseur";

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
        services.AddScoped<StaffAdmission>();
        services.AddScoped<StaffSignOut>();
        services.AddAuthentication()
            .AddRemoteScheme<StaffSignInOptions, StaffSignInHandler>(ProviderScheme, displayName: null, options => options.SignInScheme = SessionCookie.Scheme);
    }
}
