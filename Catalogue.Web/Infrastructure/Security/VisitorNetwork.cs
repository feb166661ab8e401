using System.Net;
using System.Net.Sockets;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>Where requests come from, as far as it tells those who ask apart. It stays in memory while requests count, and nowhere else.</summary>
internal static class VisitorNetwork
{
    /// <summary>An IPv6 subscriber has a whole network of addresses: its first half tells them apart.</summary>
    public static IPAddress Of(HttpContext request)
    {
        var address = request.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
