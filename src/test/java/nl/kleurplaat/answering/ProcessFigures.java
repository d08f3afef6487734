package nl.kleurplaat.answering;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a process of Java uses.
 *
 * @param heap bytes that are in use after a collection
 * @param threads of the platform
 */
record ProcessFigures(long heap, int threads) {

    @SuppressWarnings("BanJNDI") // the address is what the process says itself
    static ProcessFigures of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            try (var connector = JMXConnectorFactory.connect(address)) {
                var beans = connector.getMBeanServerConnection();
                MemoryMXBean memory = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
                ThreadMXBean threads = ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class);
                memory.gc();
                return new ProcessFigures(memory.getHeapMemoryUsage().getUsed(), threads.getThreadCount());
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d MB and %d threads".formatted(heap >> 20, threads);
    }
}
