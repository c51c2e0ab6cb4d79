package org.asmacademy.home;

import jakarta.inject.Singleton;
import java.util.List;
import org.asmacademy.hub.Exchange;
import org.asmacademy.shared.Command;

/** {@code ./academy exchange}: meets the centre now instead of at the next turn. */
@Singleton
class ExchangeNow implements Command {
    private final Exchange exchange;
    private final Console console;

    ExchangeNow(Exchange exchange, Console console) {
        this.exchange = exchange;
        this.console = console;
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public void run(List<String> words) {
        List<Exchange.Done> done = exchange.now();
        if (done.isEmpty()) console.say("This computer is not registered with a centre: ./academy join-centre <address> <code>");
        done.forEach(one -> console.say("Sent " + one.sent() + ", fetched " + one.fetched() + "."));
    }
}
