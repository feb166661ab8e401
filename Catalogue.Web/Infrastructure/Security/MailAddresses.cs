using Catalogue.Web.Discovery;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>
/// The full addresses that mails carry. Never by what a request says its host is: whoever asks for somebody else's mail would
/// choose where its link leads. Where no address is configured, it is this machine's.
/// </summary>
internal sealed class MailAddresses(SiteAddress site, IServer server)
{
    private const string ThisMachine = "localhost";

    /// <param name="path">Of the site, from its root.</param>
    public Uri Of(string path) => new(new Uri(site.Origin ?? Listening()), path);

    private string Listening()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } first) return $"http://{ThisMachine}";
        var bound = BindingAddress.Parse(first);
        return $"{bound.Scheme}://{ThisMachine}:{bound.Port}";
    }
}
