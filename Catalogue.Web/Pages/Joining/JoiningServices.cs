namespace Catalogue.Web.Pages.Joining;

/// <summary>What the pages of a request to join are made of, beside the registry's own services.</summary>
internal static class JoiningServices
{
    public static void AddTo(IServiceCollection services, CompanyLookupSettings lookup)
    {
        services.AddSingleton(_ => lookup.Make());
        services.AddSingleton<RequestCookie>();
        services.AddSingleton<JoiningLimit>();
        services.AddSingleton<ResumeDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<ResumeDesk>());
        services.AddScoped<JoiningVisit>();
    }
}
