using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Catalogue.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// Keeps the keys that protect forms in the registry, not in a node: a form opened on one node is received by another, and
/// after a restart.
/// </summary>
internal sealed class RegistryKeys(IDbContextFactory<RegistryContext> registries) : IXmlRepository
{
    /// <summary>What all nodes call themselves: keys of the same name only are shared.</summary>
    public const string ApplicationName = "catalogue";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var registry = registries.CreateDbContext();
        return [.. registry.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var registry = registries.CreateDbContext();
        registry.ProtectionKeys.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        registry.SaveChanges();
    }

    /// <param name="services">The site's.</param>
    /// <param name="certificate">What keys are encrypted for from now on; null where they are kept as they are.</param>
    public static void AddTo(IServiceCollection services, X509Certificate2? certificate)
    {
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (certificate is not null) protection.ProtectKeysWithCertificate(certificate);
        services.AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<RegistryContext>>((options, registries) => options.XmlRepository = new RegistryKeys(registries));
    }
}
