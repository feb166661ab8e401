using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Catalogue.Web.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Discovery;

/// <summary>The site once it has an address.</summary>
public class KnownSite : SiteHost
{
    public const string Origin = "https://catalogue.example";

    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton(new SiteAddress($"{Origin}/", believesLoopback: false));
}

public sealed class PostgreSqlKnownSite : KnownSite, IOnPostgreSql;
