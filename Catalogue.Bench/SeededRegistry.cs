using Catalogue.Core;
using Catalogue.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Bench;

/// <summary>The services of a registry that <c>seed</c> made, without a site.</summary>
internal static class SeededRegistry
{
    /// <exception cref="FileNotFoundException">There is no registry.</exception>
    public static async Task<ServiceProvider> OpenAsync(DirectoryInfo data)
    {
        var place = new DataDirectory(data.FullName);
        if (!await place.HasRegistryAsync())
            throw new FileNotFoundException($"{place.FullPath} holds no registry: make one with ./run seed --offers N --data DIR.");
        return new ServiceCollection().AddRegistry(place.Database, SiteFiles.Folder()).BuildServiceProvider();
    }
}
